" What the tests ask of Vim with ALE: the channel calls Drive(call).
" Lines and columns count from 0; columns are code points.

let g:ale_linters = {'python': ['keras_codemods']}
set nocompatible noswapfile hidden nomore shortmess+=FI encoding=utf-8
let s:titles = []
let s:menu = []
let s:said = ''
let s:hovered = ''

function! s:Menu(choice, data, items) abort
  let s:titles = map(copy(a:items), 'v:val[1].title')
  for l:item in a:items
    if l:item[1].title is# a:choice
      call ale#codefix#ApplyLSPCodeAction(a:data, l:item[1])
    endif
  endfor
endfunction

function! s:Goto(line, column) abort
  call cursor(a:line + 1, byteidx(getline(a:line + 1), a:column) + 1)
endfunction

" ALE counts bytes.
function! s:Place(line, byte) abort
  return [a:line - 1, strchars(strpart(getline(a:line), 0, a:byte))]
endfunction

let s:drive = {}

function! s:drive.open(path) abort
  execute 'edit' fnameescape(a:path)
endfunction

function! s:drive.replace(text) abort
  silent %delete _
  call setline(1, split(substitute(a:text, '\n$', '', ''), '\n', 1))
  call ale#Queue(0)
endfunction

function! s:drive.text() abort
  return join(getline(1, '$'), "\n") . "\n"
endfunction

function! s:drive.save() abort
  silent write
endfunction

function! s:drive.undo() abort
  silent undo
  call ale#Queue(0)
endfunction

function! s:drive.close() abort
  bwipeout!
endfunction

" A change by ALE itself is looked at with the next event, which only people make.
function! s:drive.diagnostics() abort
  if get(b:, 'looked_at') != b:changedtick
    let b:looked_at = b:changedtick
    call ale#Queue(0)
  endif
  return map(filter(copy(ale#engine#GetLoclist(bufnr(''))), 'has_key(v:val, "code")'), {_, item -> {
  \ 'rule': item.code,
  \ 'start': s:Place(item.lnum, item.col - 1),
  \ 'end': s:Place(item.end_lnum, item.end_col),
  \}})
endfunction

function! s:drive.act(line, column, title) abort
  call s:Goto(a:line, a:column)
  let s:titles = []
  call ale#codefix#Execute(0, function('s:Menu', [a:title]))
endfunction

function! s:drive.titles() abort
  return s:titles
endfunction

function! s:drive.command(words) abort
  silent execute a:words
endfunction

function! s:drive.hover(line, column) abort
  call s:Goto(a:line, a:column)
  let g:ale_floating_preview = 0
  ALEHover
endfunction

function! s:drive.hovered() abort
  return execute('messages')
endfunction

function! s:drive.version() abort
  return printf('%d.%d', v:version / 100, v:version % 100)
endfunction

function! s:drive.said() abort
  return execute('messages')
endfunction

function! Drive(call) abort
  try
    let [l:name, l:arguments] = json_decode(a:call)
    return json_encode([v:true, call(s:drive[l:name], l:arguments, s:drive)])
  catch
    return json_encode([v:false, v:exception . ' ' . v:throwpoint])
  endtry
endfunction

let s:channel = ch_open($DRIVER, {'mode': 'json'})

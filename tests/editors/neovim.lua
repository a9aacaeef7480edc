-- What the tests ask of Neovim: `v:lua.drive(json)` calls one of these functions.
-- Lines and columns count from 0; columns are code points.

local menu = { titles = nil, choice = nil }

-- The user's menu: notes what it is offered and takes what the test wants, a title or
-- the number of an item.
vim.ui.select = function(items, options, choose)
  menu.titles = {}
  for index, item in ipairs(items) do
    menu.titles[index] = options.format_item(item)
  end
  for index, title in ipairs(menu.titles) do
    if menu.choice == title or menu.choice == index then
      return choose(items[index], index)
    end
  end
  choose(nil)
end

local said = {}
vim.notify = function(message)
  table.insert(said, message)
end

local function codepoints(lnum, byte)
  local line = vim.api.nvim_buf_get_lines(0, lnum, lnum + 1, false)[1] or ''
  return vim.fn.strchars(line:sub(1, byte))
end

local drive = {}

function drive.open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
end

function drive.replace(text)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(text:gsub('\n$', ''), '\n'))
end

function drive.text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

function drive.save()
  vim.cmd('write')
end

function drive.save_all()
  vim.cmd('wall')
end

function drive.hover(line, column)
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  vim.api.nvim_win_set_cursor(0, { line + 1, vim.str_byteindex(text, column) })
  vim.lsp.buf.hover()
end

function drive.hovered()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local buffer = vim.api.nvim_win_get_buf(window)
      return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
    end
  end
end

function drive.undo()
  vim.cmd('undo')
end

function drive.close()
  vim.cmd('bwipeout!')
end

function drive.diagnostics()
  return vim.tbl_map(function(item)
    return {
      rule = item.code or item.user_data.lsp.code,
      start = { item.lnum, codepoints(item.lnum, item.col) },
      ['end'] = { item.end_lnum, codepoints(item.end_lnum, item.end_col) },
    }
  end, vim.diagnostic.get(0))
end

function drive.act(line, column, title)
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  vim.api.nvim_win_set_cursor(0, { line + 1, vim.str_byteindex(text, column) })
  menu.titles, menu.choice = nil, title
  vim.lsp.buf.code_action()
end

function drive.titles()
  return menu.titles or vim.NIL
end

function drive.command(words)
  menu.titles, menu.choice = nil, 1
  vim.cmd(words)
end

function drive.said()
  return said
end

function _G.drive(call)
  local name, arguments = unpack(vim.json.decode(call))
  local done, result = pcall(drive[name], unpack(arguments))
  return vim.json.encode({ done, result == nil and vim.NIL or result })
end

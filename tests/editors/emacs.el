;;; emacs.el --- What the tests ask of Emacs  -*- lexical-binding: t -*-

;; `drive-base64' takes a call (JSON, in base64) of one of the functions below.
;; Lines and columns count from 0; columns are code points.

(require 'eglot)
(require 'flymake)
(require 'json)

(defvar drive-titles nil "What the last menu offered.")
(defvar drive-choice nil "The title to take, or t for the first.")

;; The user: takes from a menu what the test wants, and answers questions with yes.
(defun drive-choose (_prompt items &rest _)
  (setq drive-titles (vconcat (mapcar #'car items)))
  (cond ((eq drive-choice t) (caar items))
        ((assoc drive-choice items) drive-choice)
        (t (signal 'quit nil))))
(advice-add 'completing-read :override #'drive-choose)
(advice-add 'y-or-n-p :override #'always)
(advice-add 'yes-or-no-p :override #'always)
(setq use-dialog-box nil
      create-lockfiles nil
      make-backup-files nil
      eglot-sync-connect 30)

(defun drive-place (position)
  (save-excursion
    (goto-char position)
    (vector (1- (line-number-at-pos nil t)) (- position (line-beginning-position)))))

(defun drive-goto (line column)
  (goto-char (point-min))
  (forward-line line)
  (forward-char column))

(defun drive-open (path)
  (switch-to-buffer (find-file-noselect path))
  (eglot-ensure)
  (drive-connect))

(defun drive-connect ()
  ;; `eglot-ensure' waits for the user's next command.
  (run-hooks 'post-command-hook)
  (flymake-start)
  nil)

(defun drive-replace (text)
  (erase-buffer)
  (insert text)
  (flymake-start)
  nil)

(defun drive-text () (buffer-substring-no-properties (point-min) (point-max)))
(defun drive-save () (save-buffer) nil)
(defun drive-save_all () (save-some-buffers t) nil)

(defvar drive-hovered nil)
(defun drive-hovered () drive-hovered)
(defun drive-hover (line column)
  (drive-goto line column)
  (setq drive-hovered nil)
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq drive-hovered text)))
  nil)

(defun drive-undo () (let (last-command) (undo)) nil)
(defun drive-close () (set-buffer-modified-p nil) (kill-buffer) nil)

(defun drive-diagnostics ()
  (vconcat
   (mapcar (lambda (diagnostic)
             (let ((sent (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))))
               `((rule . ,(plist-get sent :code))
                 (start . ,(drive-place (flymake-diagnostic-beg diagnostic)))
                 (end . ,(drive-place (flymake-diagnostic-end diagnostic))))))
           (flymake-diagnostics))))

(defun drive-command (words &optional choice)
  (setq drive-titles nil drive-choice (or choice t))
  (let ((last-nonmenu-event t))
    (condition-case nil
        (call-interactively (intern words))
      (quit nil)))
  nil)

(defun drive-act (line column title)
  (drive-goto line column)
  (drive-command "eglot-code-actions" title))

;; Without Eglot's version it says little: Debian's Emacs 28 takes it from another package.
(defun drive-version ()
  (format "%s" emacs-version))

(defun drive-titles () drive-titles)
(defun drive-said () (with-current-buffer (messages-buffer) (buffer-string)))

(defun drive-base64 (call)
  (let* ((text (decode-coding-string (base64-decode-string call) 'utf-8))
         (read (json-parse-string text :array-type 'list))
         (function (intern (concat "drive-" (car read))))
         (answer (condition-case error
                     (with-current-buffer (window-buffer)
                       (undo-boundary)
                       (vector t (apply function (cadr read))))
                   (error (vector :false (error-message-string error))))))
    (base64-encode-string (encode-coding-string (json-serialize answer :null-object nil) 'utf-8) t)))

(provide 'emacs)
;;; emacs.el ends here

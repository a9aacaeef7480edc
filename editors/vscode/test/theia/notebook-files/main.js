// The least that an editor needs to open a notebook: cells with their sources, outputs untouched.
const vscode = require('vscode');

const serializer = {
  deserializeNotebook(bytes) {
    const book = JSON.parse(new TextDecoder().decode(bytes));
    const cells = book.cells.map((json) => {
      const code = json.cell_type === 'code';
      const kind = code ? vscode.NotebookCellKind.Code : vscode.NotebookCellKind.Markup;
      const cell = new vscode.NotebookCellData(kind, json.source.join(''), code ? 'python' : 'markdown');
      cell.metadata = { json };
      return cell;
    });
    const data = new vscode.NotebookData(cells);
    data.metadata = { book };
    return data;
  },
  serializeNotebook(data) {
    const cells = data.cells.map(({ metadata, value }) => ({
      ...metadata.json,
      source: value.match(/.*\n|.+$/g) ?? [],
    }));
    const text = JSON.stringify({ ...data.metadata.book, cells }, undefined, 1);
    return new TextEncoder().encode(`${text}\n`);
  },
};

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.workspace.registerNotebookSerializer('jupyter-notebook', serializer),
  );
};

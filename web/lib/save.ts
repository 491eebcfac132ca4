const types = { csv: 'text/csv;charset=utf-8', svg: 'image/svg+xml' };

/** Lets the browser download a text as a file. */
export function saveText(name: string, text: string, type: keyof typeof types) {
  const url = URL.createObjectURL(new Blob([text], { type: types[type] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then the browser has started to read.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const types = { csv: 'text/csv;charset=utf-8', svg: 'image/svg+xml' };

/** Hands a text to the browser as a file to keep. */
export function saveText(name: string, text: string, type: keyof typeof types) {
  const url = URL.createObjectURL(new Blob([text], { type: types[type] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

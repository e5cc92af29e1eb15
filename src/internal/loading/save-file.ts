/** Lets the browser save a file where the seller's downloads go. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The download has begun by then; the URL would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

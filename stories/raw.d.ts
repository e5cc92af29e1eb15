/** A file's text, imported by Vite. */
declare module '*?raw' {
  const text: string;
  export { text as default };
}

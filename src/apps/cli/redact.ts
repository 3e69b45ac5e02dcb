/** Takes passwords out of connection strings before anything is printed. */
export function redact(text: string): string {
  return text.replace(/([a-z][a-z0-9+]*:\/\/[^\s:/@]*):[^\s@]*@/gi, '$1:*****@');
}

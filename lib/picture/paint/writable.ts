/** Letters that neither an XML document nor a canvas may hold, and halves of letters. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text with a replacement sign for each letter that cannot be written. */
export function writable(text: string): string {
  return text.replace(unwritable, "\ufffd");
}

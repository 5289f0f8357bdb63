/** Puts a text on the clipboard; says what came of it. `what` names the text: "Link". */
export async function copyText(text: string, what: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `${what} copied.`;
  } catch {
    return `The browser did not allow copying: ${text.length < 400 ? text : "download it instead."}`;
  }
}

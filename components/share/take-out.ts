import { siteAddress } from "@/components/page/site-address";
import { viewHref } from "@/lib/view/link/view-codec";
import type { ViewState } from "@/lib/view/link/view-state";

/** The whole address of a view. `carried` is the fragment that holds its dataset, where no server has it. */
export function linkOf(view: ViewState, carried: string | null = null): string {
  return `${siteAddress(viewHref(view))}${carried ? `#${carried}` : ""}`;
}

/** Hands a text to the reader as a file. */
export function saveFile(content: string | Blob, name: string, type: string): void {
  const file = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** Puts a picture on the clipboard; says what came of it. */
export async function copyPicture(address: string): Promise<string> {
  const picture = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`the picture came with ${answer.status}`);
    return answer.blob();
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return "Picture copied.";
  } catch (reason) {
    return `The browser did not copy the picture (${String(reason)}): download it instead.`;
  }
}

/** Opens the system's share sheet; says what came of it, nothing where the reader closed it. */
export async function shareLink(url: string, title: string): Promise<string> {
  try {
    await navigator.share({ url, title });
    return "Shared.";
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === "AbortError") return "";
    throw reason;
  }
}

/** `13: eth0@if14: <…> mtu 9000 …`: an interface that is not the loopback, as `ip addr` lists it. */
const ethernet = /^\d+: (?!lo:)\S+: <[^>]*> mtu (\d+)/m;

/** Characters of a list of interfaces: what is longer is none. */
const LONGEST_LIST = 1_000_000;

/** The MTU of a pod's first interface in the output of `ip addr` or `ip link`; null where the text is none. */
export function mtuIn(text: string): number | null {
  if (text.length > LONGEST_LIST) return null;
  const found = ethernet.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

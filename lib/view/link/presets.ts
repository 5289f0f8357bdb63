import type { Definition } from "@/lib/dataset/definition";
import { decodeView } from "./view-codec";
import type { Vocabulary } from "./view-fields";
import type { ViewState } from "./view-state";

/** A common question and the link that answers it, in the words of an edition. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly query: (edition: Definition) => string;
}

const oneStream = ({ streams }: Definition) => (streams.includes("single") ? "streams=single&" : "");

export const presets: readonly Preset[] = [
  { id: "plain", label: "Plain TCP", query: () => "encryption=none" },
  { id: "encrypted", label: "Encrypted TCP", query: () => "encryption=wireguard,ipsec" },
  {
    id: "service",
    label: "Service cost",
    query: (edition) => `encryption=none&${oneStream(edition)}path=direct,service&chart=path`,
  },
  { id: "udp", label: "UDP", query: () => "encryption=none&protocol=udp" },
  {
    id: "memory",
    label: "Lightest on memory",
    query: ({ hasBareMetal }) =>
      `metric=${hasBareMetal ? "memory-overhead" : "memory"}&encryption=none&protocol=idle`,
  },
  { id: "cheapest", label: "Cheapest per Gbit/s", query: () => "metric=efficiency&encryption=none" },
];

/** The view that a preset opens in the vocabulary's edition. */
export function presetView(preset: Preset, vocabulary: Vocabulary): ViewState {
  return decodeView(preset.query(vocabulary.edition), vocabulary).view;
}

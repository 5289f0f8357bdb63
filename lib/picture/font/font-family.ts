/** The font of every picture. */
export const FONT_FAMILY = "Inter";
/** With what stands in for it where a reader has it not. */
export const FONT_STACK = `${FONT_FAMILY}, system-ui, 'DejaVu Sans', sans-serif`;

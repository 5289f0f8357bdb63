/** The font of every picture. */
export const FONT_FAMILY = "Inter";
/** With what a reader’s browser takes where it has it not. */
export const FONT_STACK = `${FONT_FAMILY}, system-ui, 'DejaVu Sans', sans-serif`;

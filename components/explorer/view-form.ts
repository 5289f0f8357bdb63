/** The id of the form that carries the view where there is no script. */
export const VIEW_FORM = "view-form";

/** Nothing to do; it stands here so that Next does not take the project's own from the folder above. */
export function register() {}

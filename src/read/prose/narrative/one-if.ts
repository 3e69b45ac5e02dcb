/** A measure of what is so or is not. */
export const oneIf = (value: boolean | undefined): number => (value ? 1 : 0);

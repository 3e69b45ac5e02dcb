export const COLUMN_WEIGHTS: readonly number[] = [];

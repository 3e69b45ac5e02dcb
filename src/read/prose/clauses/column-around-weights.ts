export const COLUMN_AROUND_WEIGHTS: readonly number[] = [];

export const RULE_PAGES: Readonly<Record<string, string>> = {};

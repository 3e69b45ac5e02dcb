export * from './identifier.js';
export * from './name-case.js';
export * from './scope.js';
export * from './style.js';
export * from './table-names.js';
export * from './words.js';

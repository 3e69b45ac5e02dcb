/** The design questions and their answers. */
export type { Answers, Parsed } from './answer.js';
export { type DecideInput, type DecideResult, decide } from './decide.js';
export type { OpenQuestion } from './open-question.js';
export { parseAnswer } from './parse-answer.js';
export { type AnswerOption, QUESTIONS, type Question, type Recommendation } from './questions.js';
export { recogniseTenant, type TenantReading } from './tenant.js';

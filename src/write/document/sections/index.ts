/** The sections in the order of the document; each says at which depths it is printed. */
import type { Section } from '../section.js';
import { accessPatterns } from './access-patterns.js';
import { coverageSection } from './coverage.js';
import { crossCutting } from './cross-cutting.js';
import { entityCatalogue } from './entity-catalogue.js';
import { erDiagram } from './er-diagram.js';
import { escalations } from './escalations.js';
import { executiveSummary } from './executive-summary.js';
import { existingSchema } from './existing-schema.js';
import { indexStrategy } from './index-strategy.js';
import { migrationPlaybook } from './migration-playbook.js';
import { nextSteps } from './next-steps.js';
import { proofSummary } from './proof-summary.js';
import { retention } from './retention.js';
import { scorecardSection } from './scorecard.js';
import { tableDefinitions } from './table-definitions.js';
import { tradeOffs } from './trade-offs.js';

export const SECTIONS: readonly Section[] = [
  executiveSummary,
  existingSchema,
  erDiagram,
  entityCatalogue,
  tableDefinitions,
  crossCutting,
  accessPatterns,
  indexStrategy,
  migrationPlaybook,
  retention,
  tradeOffs,
  escalations,
  scorecardSection,
  coverageSection,
  proofSummary,
  nextSteps,
];

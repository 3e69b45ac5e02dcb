/** The claim families in the order in which they run and are printed. */
import type { ClaimKind } from '../../model/index.js';
import { CLAIM_KINDS } from '../../model/index.js';
import type { ClaimFamily } from '../claim-task.js';
import { acceptsDuplicateElsewhere } from './accepts-duplicate-elsewhere.js';
import { acceptsRow } from './accepts-row.js';
import { appliesDefault } from './applies-default.js';
import { deletesAsStated } from './deletes-as-stated.js';
import { enforcesTransition } from './enforces-transition.js';
import { excludesForeignTenant } from './excludes-foreign-tenant.js';
import { isolatesTenants } from './isolates-tenants.js';
import { keepsArchive } from './keeps-archive.js';
import { movesUpdatedAt } from './moves-updated-at.js';
import { purgesExpired } from './purges-expired.js';
import { recordsAudit } from './records-audit.js';
import { refusesChange } from './refuses-change.js';
import { rejectsDuplicate } from './rejects-duplicate.js';
import { rejectsLength } from './rejects-length.js';
import { rejectsNull } from './rejects-null.js';
import { rejectsOrphan } from './rejects-orphan.js';
import { rejectsValue } from './rejects-value.js';
import { reusesAfterSoftDelete } from './reuses-after-soft-delete.js';
import { servesPattern } from './serves-pattern.js';
import { loads, readsBack, reverses } from './structure.js';

const BY_KIND = {
  loads,
  'reads-back': readsBack,
  reverses,
  'accepts-row': acceptsRow,
  'rejects-duplicate': rejectsDuplicate,
  'accepts-duplicate-elsewhere': acceptsDuplicateElsewhere,
  'rejects-orphan': rejectsOrphan,
  'rejects-value': rejectsValue,
  'rejects-null': rejectsNull,
  'rejects-length': rejectsLength,
  'applies-default': appliesDefault,
  'enforces-transition': enforcesTransition,
  'deletes-as-stated': deletesAsStated,
  'isolates-tenants': isolatesTenants,
  'excludes-foreign-tenant': excludesForeignTenant,
  'reuses-after-soft-delete': reusesAfterSoftDelete,
  'moves-updated-at': movesUpdatedAt,
  'records-audit': recordsAudit,
  'keeps-archive': keepsArchive,
  'refuses-change': refusesChange,
  'serves-pattern': servesPattern,
  'purges-expired': purgesExpired,
} as const satisfies Record<ClaimKind, ClaimFamily>;

export const CLAIM_FAMILIES: readonly ClaimFamily[] = CLAIM_KINDS.map((kind) => BY_KIND[kind]);

/** What a database's catalogue knows of its rows and of how its indexes are used, without counting anything. */
import type { TableId } from '../model/index.js';

export interface CatalogueStatistics {
  readonly tables: readonly {
    readonly table: TableId;
    /** An estimate, as of the last time the server looked. */
    readonly rows?: number;
    readonly bytes?: number;
    /** Times the table was read whole, and by an index, since the server started to count. */
    readonly scans?: number;
    readonly seeks?: number;
  }[];
  readonly indexes: readonly {
    readonly table: TableId;
    readonly index: string;
    /** Times it was used since the server started to count. */
    readonly uses?: number;
    readonly bytes?: number;
  }[];
  /** What could not be had, and what would be needed for it. */
  readonly notes: readonly string[];
}

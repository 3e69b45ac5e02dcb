/** A pg_dump-like script of any size, to see how reading grows: tables in groups that refer to each other. */
export function syntheticScript(tables: number): string {
  const parts: string[] = [];
  for (let i = 0; i < tables; i++) {
    parts.push(
      `CREATE TABLE public.table_${i} (id bigint GENERATED ALWAYS AS IDENTITY, name character varying(200) NOT NULL, amount numeric(12,2) DEFAULT 0 NOT NULL, status text DEFAULT 'open' NOT NULL, parent_id bigint, created_at timestamp with time zone DEFAULT now() NOT NULL, CONSTRAINT check_table_${i}_status CHECK (status IN ('open', 'closed')));`,
      `ALTER TABLE ONLY public.table_${i} ADD CONSTRAINT table_${i}_pkey PRIMARY KEY (id);`,
      `CREATE INDEX table_${i}_parent_id_idx ON public.table_${i} USING btree (parent_id);`,
      `ALTER TABLE ONLY public.table_${i} ADD CONSTRAINT table_${i}_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.table_${i - (i % 10)}(id) ON DELETE CASCADE;`,
    );
  }
  // Keys come before the references to them in every dump.
  return [...parts.filter((_, i) => i % 4 < 3), ...parts.filter((_, i) => i % 4 === 3)].join('\n\n');
}

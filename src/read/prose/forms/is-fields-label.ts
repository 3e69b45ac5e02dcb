/** "Columns", "Key attributes", "Data fields": what stands behind is of a thing, and the words name none. */
export const isFieldsLabel = (label: string): boolean =>
  /^((main|key|core|important|notable|typical|required|relevant|primary) )?((data )?(fields|attributes|columns|properties|elements)|data)$/i.test(
    label,
  );

/**
 * Whether a version is at least another, part by part. A part that `version` leaves open counts as the newest:
 * `8.0` means the current 8.0, so it is at least `8.0.16`.
 */
export function versionAtLeast(version: string, wanted: string): boolean {
  const have = parts(version);
  for (const [i, want] of parts(wanted).entries()) {
    const part = have[i];
    if (part === undefined || part > want) return true;
    if (part < want) return false;
  }
  return true;
}

const parts = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).map(Number);

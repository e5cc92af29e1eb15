/** English words of the asset picker. */
export const en = {
  asset: 'Application Asset',
  choose: 'Choose an asset',
  asNamed: ({ name, version }: { name: string; version: string }) => `${name} ${version}`.trim(),
  unreleased: ({ name }: { name: string }) => `${name} (not released yet)`,
  unknown: ({ id }: { id: string }) => `${id} (not among your assets)`,
  none: 'You have no application asset yet. Add one in the asset center and release it; then it can be chosen here.',
  noneReleased: 'None of your application assets is released yet. Release one in the asset center; then it can be chosen here.',
  someUnreleased: 'Only released assets can be chosen. The others can be released in the asset center.',
};

/** English words of the asset picker. */
export const en = {
  asset: 'Application Asset',
  choose: 'Choose an asset',
  asNamed: ({ name, version }: { name: string; version: string }) => `${name} ${version}`.trim(),
  unreleased: ({ name }: { name: string }) => `${name} (not released yet)`,
  unknown: ({ id }: { id: string }) => `${id} (not among your assets)`,
  none: 'You have no application assets yet. Add and release one in the asset center to choose it here.',
  noneReleased: 'None of your application assets is released yet. Release one in the asset center to choose it here.',
  someUnreleased: 'You can only choose released assets. Release the others in the asset center.',
};

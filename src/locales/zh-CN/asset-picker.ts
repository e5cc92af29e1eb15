import type { Sections } from '../translation.js';

export const assetPicker: Sections['asset-picker'] = {
  asset: '应用资产',
  choose: '请选择资产',
  asNamed: ({ name, version }) => `${name} ${version}`.trim(),
  unreleased: ({ name }) => `${name}（未发布）`,
  unknown: ({ id }) => `${id}（不在您的资产中）`,
  none: '您还没有应用资产。请先在资产中心添加并发布，然后在此选择。',
  noneReleased: '您的应用资产均未发布。请先在资产中心发布，然后在此选择。',
  someUnreleased: '只能选择已发布的资产，其他资产可在资产中心发布。',
};

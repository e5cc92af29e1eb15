import type { ReleasePolicy } from 'sku-kit/core';
import { progressOf, type DraftInfo, type Progress } from 'sku-kit/storage';
import { readRelease } from './documents.js';

/** Cached by revision, for all sellers, because revisions are unique. */
const known = new Map<string, Progress | undefined>();
const most = 10_000;

/** Adds the progress of each draft. Calculated when a list is read, once per revision, and never while a seller types. */
export async function measured(
  infos: Omit<DraftInfo, 'progress'>[],
  policy: ReleasePolicy,
  documentOf: (id: string) => Promise<string | undefined>,
): Promise<DraftInfo[]> {
  const list: DraftInfo[] = [];
  for (const info of infos) {
    if (!known.has(info.revision)) {
      const progress = progressOfText(await documentOf(info.id), policy);
      if (known.size >= most) known.clear();
      known.set(info.revision, progress);
    }
    const progress = known.get(info.revision);
    list.push(progress ? { ...info, progress } : info);
  }
  return list;
}

const progressOfText = (document: string | undefined, policy: ReleasePolicy): Progress | undefined => {
  try {
    return document === undefined ? undefined : progressOf(readRelease(document), policy);
  } catch {
    return undefined;
  }
};

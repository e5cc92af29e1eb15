import type { ReleasePolicy } from 'sku-kit/core';
import { progressOf, type DraftInfo, type Progress } from 'sku-kit/storage';
import { readRelease } from './documents.js';

/** By revision, of all sellers: revisions are never the same twice. */
const known = new Map<string, Progress | undefined>();
const most = 10_000;

/** Adds how far each draft has come: worked out when a list is read, once for each revision, and never while a seller types. */
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

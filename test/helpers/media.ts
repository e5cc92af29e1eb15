import { executeServerCommand } from '@web/test-runner-commands';

export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
  media?: 'screen' | 'print';
}

/** Shows the page as under these settings. A call replaces the one before; `emulateMedia({})`, due in `afterEach`, ends it. */
export async function emulateMedia(media: Media): Promise<void> {
  await executeServerCommand('media', media);
}

import { executeServerCommand } from '@web/test-runner-commands';
import { leaveOut } from './leave-out.js';

export interface Media {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  contrast?: 'more' | 'less' | 'no-preference';
  media?: 'screen' | 'print';
}

/**
 * Shows the page as under these settings. A call replaces the one before; `emulateMedia({})`, due in `afterEach`, ends it.
 * Where the driver can not do it, the test is left out from here on, and its title says why.
 */
export async function emulateMedia(media: Media): Promise<void> {
  if (!leaveOut('media', Object.keys(media).length > 0)) await executeServerCommand('media', media);
}

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
 * Shows the page with these settings. Each call replaces the previous one. Call `emulateMedia({})` in `afterEach`.
 * If the driver cannot do it, skips the rest of the test and adds the reason to its title.
 */
export async function emulateMedia(media: Media): Promise<void> {
  if (!leaveOut('media', Object.keys(media).length > 0)) await executeServerCommand('media', media);
}

/** What can not be tested in an engine, and why; this is all that is left out anywhere. */
const lacking = {
  chromium: {},
  firefox: {
    media: 'only Chromium’s protocol emulates media',
    'accessibility tree': 'only Chromium’s protocol tells the tree',
    memory: 'only Chromium’s protocol tells what is alive',
    crashes: 'only Chromium’s protocol crashes a page; that what was typed stays is shown by the walks that reload',
    'a full disk': 'only Chromium’s protocol takes room away',
    'clipboard permission': 'it asks the user, whom its driver can not answer for',
  },
  webkit: {
    media: 'only Chromium’s protocol emulates media',
    'accessibility tree': 'only Chromium’s protocol tells the tree',
    memory: 'only Chromium’s protocol tells what is alive',
    crashes: 'only Chromium’s protocol crashes a page',
    'a full disk': 'only Chromium’s protocol takes room away',
    'clipboard permission': 'its driver knows no permissions',
    chords: 'its driver presses one key at a time',
    files: 'its driver answers no file chooser',
    tabs: 'the tests’ page of its driver is one tab',
  },
};

/** @returns why this engine lacks one of these abilities, for a title; undefined where it has them all */
export function lack(engine, ...abilities) {
  const missing = abilities.find((ability) => ability in lacking[engine]);
  return missing && `not in ${{ firefox: 'Firefox', webkit: 'WebKit' }[engine]}: ${lacking[engine][missing]}`;
}

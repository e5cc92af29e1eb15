/** What cannot be tested in each engine, and why. Tests leave out nothing else. */
const lacking = {
  chromium: {},
  firefox: {
    media: 'only Chromium’s protocol emulates media',
    'accessibility tree': 'only Chromium’s protocol reports the tree',
    memory: 'only Chromium’s protocol counts objects',
    crashes: 'only Chromium’s protocol crashes a page; the reload walks show that typed text is kept',
    'a full disk': 'only Chromium’s protocol limits storage',
    'clipboard permission': 'it asks the user, and its driver cannot answer',
  },
  webkit: {
    media: 'only Chromium’s protocol emulates media',
    'accessibility tree': 'only Chromium’s protocol reports the tree',
    memory: 'only Chromium’s protocol counts objects',
    crashes: 'only Chromium’s protocol crashes a page',
    'a full disk': 'only Chromium’s protocol limits storage',
    'clipboard permission': 'its driver knows no permissions',
    chords: 'its driver presses one key at a time',
    files: 'its driver answers no file chooser',
    tabs: 'the tests’ page of its driver is one tab',
  },
};

/** @returns why this engine lacks one of these abilities, for a test title, or undefined */
export function lack(engine, ...abilities) {
  const missing = abilities.find((ability) => ability in lacking[engine]);
  return missing && `not in ${{ firefox: 'Firefox', webkit: 'WebKit' }[engine]}: ${lacking[engine][missing]}`;
}

import type { Plugin } from "vite";

/** Elements as calls with their children as arguments, which take less of a zip than a property with a list. */
export const plainJsx = (): Plugin => ({
  name: "plain-jsx",
  enforce: "pre",
  config: () => ({
    oxc: { jsx: { runtime: "classic", pragma: "createElement_", pragmaFrag: "Fragment_" } },
  }),
  transform: {
    filter: { id: /\.tsx$/ },
    handler: (code) => ({
      code: `import { h as createElement_, Fragment as Fragment_ } from "preact";${code}`,
      map: null,
    }),
  },
});

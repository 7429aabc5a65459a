/** In place of WXT's function, which also accepts an object: each script would contain the test for it. */
export const defineUnlistedScript = (main: () => unknown) => ({ main });

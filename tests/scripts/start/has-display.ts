export const hasDisplay = (env: NodeJS.ProcessEnv): boolean =>
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

import { expect, test } from "vitest";
import { isProtected } from "./protected-folders.ts";

const linux = { platform: "linux", env: {} } as const;
const windows = {
  platform: "win32",
  env: { SystemDrive: "C:", SystemRoot: "C:\\Windows", ProgramFiles: "C:\\Program Files" },
} as const;

test.each(["/", "/etc", "/etc/x", "/usr/share/", "/home", "/var", "/run", "/System/Library"])(
  "%s is protected",
  (folder) => expect(isProtected(folder, linux)).toBe(true),
);

test.each(["/root", "/home/someone", "/var/home/someone", "/run/media/someone/stick", "/etcetera"])(
  "%s is not protected",
  (folder) => expect(isProtected(folder, linux)).toBe(false),
);

test.each(["C:\\", "c:\\windows\\System32", "C:\\Program Files", "C:\\Users"])(
  "%s is protected on Windows",
  (folder) => expect(isProtected(folder, windows)).toBe(true),
);

test.each(["C:\\Users\\someone", "D:\\", "C:\\Windowsill"])(
  "%s is not protected on Windows",
  (folder) => expect(isProtected(folder, windows)).toBe(false),
);

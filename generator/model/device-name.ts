const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** Whether Windows keeps the name of a file for a device, whatever its extension. */
export function isDeviceName(stem: string): boolean {
  return device.test(stem);
}

/**
 * CRC-32 as in ISO 3309, zip and PNG (polynomial 0xEDB88320 reflected), to notice a damaged download. `crypto.subtle` is
 * not used because it is missing on plain http, where a site may well be hosted in a classroom.
 */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

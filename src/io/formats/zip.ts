import { unzipSync, type Unzipped } from 'fflate'
import { largestUnpacked, Unreadable } from './unreadable.ts'

/**
 * Unpacks the wanted parts of a zip archive in memory. Refuses archives whose parts declare more than the limit
 * or more than an office document ever packs (zip bombs), before anything is unpacked.
 *
 * @throws Unreadable
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        total += originalSize
        if (total > largestUnpacked) throw new Unreadable('unpacks-too-large')
        return true
      },
    })
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}

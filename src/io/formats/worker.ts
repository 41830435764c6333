import { parentPort } from 'node:worker_threads'
import { extract } from './extract.ts'
import { Unreadable } from './unreadable.ts'

parentPort?.on('message', (bytes: Uint8Array) => {
  void answer(bytes).then((said) => parentPort?.postMessage(said))
})

/** What goes back: the text, or the reason why there is none. A library's own error means that the file is damaged. */
async function answer(bytes: Uint8Array): Promise<object> {
  try {
    return await extract(bytes)
  } catch (error) {
    return { reason: error instanceof Unreadable ? error.reason : 'damaged' }
  }
}

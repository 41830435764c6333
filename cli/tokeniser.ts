import { loadTokeniser, TokeniserError } from '../src/io/tokenisers.ts'
import type { Tokeniser } from '../src/index.ts'
import type { Call } from './call.ts'
import { UserError } from './user-error.ts'

/**
 * The word segmenter the call asks for.
 *
 * @throws UserError where it cannot be loaded, naming the others
 */
export async function tokeniserOf({ options }: Call): Promise<Tokeniser> {
  try {
    return await loadTokeniser(options.tokeniser)
  } catch (error) {
    if (error instanceof TokeniserError) throw new UserError(error.wording, error.hint)
    throw error
  }
}

import { Command, CommanderError, Option } from 'commander'
import type { Language, Wording } from '../src/index.ts'
import { growSlowly } from '../src/io/memory.ts'
import type { Call, CommandEntry, OptionEntry } from './call.ts'
import { open } from './commands/open.ts'
import { languageOf } from './language.ts'
import { callOptions } from './options.ts'
import { commands, commonOptions } from './table.ts'
import { UserError } from './user-error.ts'
import { version } from './version.ts'
import type { World } from './world.ts'

/**
 * Runs one call of the program.
 *
 * A wrong call is answered in two lines on stderr; a bug keeps its stack.
 *
 * @returns the exit code, as in the contract
 */
export async function main(args: readonly string[], world: World): Promise<number> {
  growSlowly()
  const language = languageOfCall(args, world)
  const result = { exitCode: 0 }
  try {
    await programOf(world, language, result).parseAsync(args, { from: 'user' })
    return result.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return answerCommander(error, language, world)
    if (error instanceof UserError) return answerUser(error, language, world)
    throw error
  }
}

/** `--lang` if it is there and right, else the locale's; known before parsing, since parsing may fail. */
function languageOfCall(args: readonly string[], world: World): Language {
  const asked = args.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  )
  if (asked[0] === 'zh' || asked[0] === 'en') return asked[0]
  return languageOf(world.env)
}

function programOf(world: World, language: Language, result: { exitCode: number }): Command {
  const program = new Command('duizhao')
  const run = (entry: CommandEntry) => async (paths: readonly string[], _own: unknown, command: Command) => {
    const options = callOptions(command.optsWithGlobals(), language)
    result.exitCode = await entry.run({ paths, options, world } satisfies Call)
  }
  program.exitOverride().configureOutput({ writeOut: world.out, writeErr: () => {} })
  program.version(version, '--version', wordingOf({ zh: '显示版本', en: 'print the version' }, language))
  program.helpOption('-h, --help', wordingOf({ zh: '显示帮助', en: 'print this help' }, language))
  program.helpCommand(false).configureHelp({ showGlobalOptions: true })
  for (const option of commonOptions) program.addOption(optionOf(option, language))
  declare(program, open, language).action(run(open))
  for (const entry of commands) declare(program.command(entry.name), entry, language).action(run(entry))
  return program
}

function declare(command: Command, entry: CommandEntry, language: Language): Command {
  command.description(wordingOf(entry.summary, language))
  command
    .argument(entry.arguments)
    .helpOption('-h, --help', wordingOf({ zh: '显示帮助', en: 'print this help' }, language))
  for (const option of entry.options) command.addOption(optionOf(option, language))
  const title = wordingOf({ zh: '例：', en: 'Examples:' }, language)
  return command.addHelpText('before', `${title}\n${entry.examples.map((line) => `  ${line[language]}`).join('\n')}\n`)
}

function optionOf(entry: OptionEntry, language: Language): Option {
  const option = new Option(entry.flags, wordingOf(entry.summary, language))
  return entry.choices === undefined ? option : option.choices(entry.choices)
}

function wordingOf(wording: Wording, language: Language): string {
  return wording[language]
}

function answerUser(error: UserError, language: Language, world: World): number {
  world.err(`duizhao: ${error.wording[language]}\n${error.hint[language]}\n`)
  return error.exitCode
}

/** Commander's own complaints, put into the user's language; help and version are no complaints. */
function answerCommander(error: CommanderError, language: Language, world: World): number {
  if (error.exitCode === 0) return 0
  const detail = error.message.replace(/^error: /, '').split('\n')[0]
  const wording: Wording = { zh: `命令写法有误（${detail}）`, en: `${detail}` }
  const hint: Wording = { zh: '用法见 duizhao --help', en: 'See duizhao --help' }
  return answerUser(new UserError(wording, hint), language, world)
}

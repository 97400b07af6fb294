/**
 * What a shell asks to complete a line: the words that may follow come from the program itself, so that they are never
 * behind it. Where it knows none, the shell completes names of files. `npx` keeps what it completed before.
 */
const BASH = `# Completion for doorways, with or without npx. To use it now and in later shells:
#     npx doorways completion >> ~/.bashrc
# In zsh, below the line "autoload -U +X bashcompinit && bashcompinit", with ~/.zshrc.
_doorways_completions() {
  local current="\${COMP_WORDS[COMP_CWORD]}" program=(doorways) first=1
  if [ "\${COMP_WORDS[0]}" = npx ]; then
    [ "\${COMP_WORDS[1]}" = doorways ] || return 0
    [ "$COMP_CWORD" -gt 1 ] || return 0
    program=(npx --no-install doorways)
    first=2
  fi
  local given=("\${COMP_WORDS[@]:first:COMP_CWORD-first+1}") word
  COMPREPLY=()
  while IFS= read -r word; do
    case "$word" in "$current"*) COMPREPLY+=("$word") ;; esac
  done < <("\${program[@]}" --get-yargs-completions doorways "\${given[@]}" 2>/dev/null)
}
complete -o bashdefault -o default -F _doorways_completions doorways
complete -p npx >/dev/null 2>&1 || complete -o bashdefault -o default -F _doorways_completions npx
`;

/** `completion`: a script for bash, and for zsh as it reads such scripts. */
export function completionCommand(): void {
  process.stdout.write(BASH);
}

"""The script for bash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.arguments import FOR_SHELLS
from reader.cli.shells.tables import tables

if TYPE_CHECKING:
    from reader.cli.shells.declared import Declared

#: Bash breaks words at = : and @ too, and replaces only what follows the last of them. Nothing that is typed, and no
#: name out of a dossier, is ever expanded: names are read line by line and quoted as the line needs it.
_SCRIPT = r"""
_reader_offer() { # offers a word, quoted as the word being typed is; $1: the word
    local whole=$1
    case $mark in
        '"') whole=${whole//\\/\\\\}; whole=${whole//\"/\\\"}; whole=${whole//\$/\\\$}; whole=${whole//\`/\\\`} ;;
        "'") whole=${whole//\'/\'\\\'\'} ;;
        *) [[ $whole =~ ^[][A-Za-z0-9_./@:=+,%-]*$ ]] || printf -v whole %q "$whole" ;;
    esac
    [[ $whole == "$stem"* ]] && COMPREPLY+=("$before${whole:${#stem}}")
}

_reader_offer_lines() { # offers what begins with the word being typed, of lines with a tab before what each is
    local line
    while IFS= read -r line; do
        [[ $line == "$typed"* ]] && _reader_offer "${line%%$'\t'*}"
    done
}

_reader_offer_files() { # offers files or folders; $1: -f or -d. Readline quotes them where nothing else is offered
    local name alone=
    ((${#COMPREPLY[@]})) || alone=1
    [[ $alone ]] && compopt -o filenames 2>/dev/null
    while IFS= read -r name; do
        if [[ $alone ]]; then
            COMPREPLY+=("$before$name")
        elif [[ -d $name ]]; then
            _reader_offer "$name/"
        else
            _reader_offer "$name"
        fi
    done < <(compgen "$1" -- "${typed/#\~\//$HOME/}")
}

_reader_offer_kinds() { # offers what $kinds and $choices say
    local kind name
    for name in $choices; do
        [[ $name == "$typed"* ]] && _reader_offer "$name"
    done
    for kind in $kinds; do
        case $kind in
            path) _reader_offer_files -f ;;
            folder) _reader_offer_files -d ;;
            document | speaker | query | opened)
                while IFS= read -r name; do
                    _reader_offer "${name%%$'\t'*}"
                done < <("$program" @COMPLETE@ "$kind" "$typed" "${others[@]}" 2>/dev/null </dev/null)
                ;;
        esac
    done
}

_reader() {
    local IFS=$' \t\n' rest=${COMP_LINE:0:COMP_POINT} word last= i
    local -a words=() others=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $rest == [[:space:]]* ]] && last= && rest=${rest#"${rest%%[![:space:]]*}"}
        [[ ${#word} -gt ${#rest} ]] && word=$rest
        rest=${rest:${#word}}
        if [[ -n $last ]]; then
            words[${#words[@]}-1]+=$word
        else
            words+=("$word")
        fi
        last=$word
        [[ -z $word ]] && last=
    done
    local n=$((${#words[@]} - 1)) count=0 command= option= kinds= choices= literal=
    for ((i = 1; i < n; i++)); do
        word=${words[i]}
        if [[ -n $option ]]; then
            option=
        elif [[ -z $literal && $word == -- ]]; then
            literal=1
        elif [[ -z $literal && $word == -?* && $word != -@* ]]; then
            kinds= && _reader_value "$command" "$word" && [[ -n $kinds ]] && option=$word
        elif [[ -z $literal && $count == 0 && $'\n'$(_reader_actions "$command") == *$'\n'"$word"$'\t'* ]]; then
            command="${command:+$command }$word"
        else
            ((count++))
        fi
    done
    others=("${words[@]:1:n-1}" "${COMP_WORDS[@]:COMP_CWORD+1}")
    local program=${words[0]/#\~\//$HOME/} typed=${words[n]} mark= stem= before=
    kinds= choices=
    COMPREPLY=()
    if [[ -z $literal && $typed == --*=* ]]; then
        option=${typed%%=*}
        typed=${typed#*=}
        [[ $COMP_WORDBREAKS == *=* ]] || before=$option=
    fi
    case $typed in
        [\"\']*) mark=${typed:0:1} typed=${typed:1} ;;
        *) typed=${typed//\\/} ;;
    esac
    # what readline replaces begins after the last break within the word
    word=${words[n]}
    [[ -n $option && $word == --*=* ]] && word=${word#*=}
    word=${word#"$mark"}
    if [[ -z $mark && $word == *[@:=]* ]]; then
        last=${word##*[@:=]}
        word=${word%"$last"}
        for ((i = 0; i < ${#word}; i++)); do
            [[ $COMP_WORDBREAKS == *"${word:i:1}"* ]] || continue
            [[ ${word:i:1} == @ ]] && stem=${word:0:i} || stem=${word:0:i+1}
        done
    fi
    if [[ -n $option ]]; then
        _reader_value "$command" "$option"
        _reader_offer_kinds
    elif [[ -z $literal && $typed == -* && $typed != -@* ]]; then
        _reader_offer_lines < <(_reader_options "$command")
    else
        [[ -z $literal && $count == 0 ]] && _reader_offer_lines < <(_reader_actions "$command")
        _reader_word "$command" "$count"
        _reader_offer_kinds
    fi
}

complete -F _reader reader dossier-reader
"""


def bash_script(commands: tuple[Declared, ...]) -> str:
    """Return the script: tables of the commands, and what looks things up in them."""
    head = "# Completes what is typed after reader, in bash; made by: reader completion bash\n\n"
    return head + tables(commands) + _SCRIPT.replace("@COMPLETE@", FOR_SHELLS)

"""The script for zsh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli.arguments import FOR_SHELLS
from reader.cli.shells.tables import tables

if TYPE_CHECKING:
    from reader.cli.shells.declared import Declared

#: `compadd` quotes what it inserts as the line needs it; names out of a dossier are never expanded.
_SCRIPT = r"""
_reader_offer_lines() { # offers lines with a tab before what each is; the rest is for compadd
    local line
    local -a names shown
    while IFS= read -r line; do
        names+=("${line%%$'\t'*}")
        if [[ $line == *$'\t'?* ]]; then
            shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
        else
            shown+=("$line")
        fi
    done
    (($#names)) && compadd "$@" -l -d shown -a names
}

_reader_offer_kinds() { # offers what $kinds and $choices say
    local kind
    (($#choices)) && compadd -- ${=choices}
    for kind in ${=kinds}; do
        case $kind in
            path) _files ;;
            folder) _files -/ ;;
            document | speaker | query | opened)
                _reader_offer_lines -U -i "$IPREFIX" -I "$ISUFFIX" < <(
                    "$program" @COMPLETE@ "$kind" "${(Q)PREFIX}" "${others[@]}" 2>/dev/null </dev/null
                )
                ;;
        esac
    done
}

_reader() {
    local command= option= kinds= choices= literal= word program=${(Q)words[1]/#\~\//$HOME/}
    local -a others=("${(@Q)words[2,CURRENT-1]}" "${(@Q)words[CURRENT+1,-1]}")
    integer count=0 i
    for ((i = 2; i < CURRENT; i++)); do
        word=${(Q)words[i]}
        if [[ -n $option ]]; then
            option=
        elif [[ -z $literal && $word == -- ]]; then
            literal=1
        elif [[ -z $literal && $word == -?* && $word != -@* ]]; then
            kinds=
            _reader_value "$command" "$word"
            [[ -n $kinds ]] && option=$word
        elif [[ -z $literal && $count == 0 && $'\n'"$(_reader_actions "$command")" == *$'\n'"$word"$'\t'* ]]; then
            command="${command:+$command }$word"
        else
            ((++count))
        fi
    done
    kinds= choices=
    if [[ -z $literal && $PREFIX == --*=* ]]; then
        option=${PREFIX%%=*}
        compset -P '*='
    fi
    if [[ -n $option ]]; then
        _reader_value "$command" "$option"
        _reader_offer_kinds
    elif [[ -z $literal && $PREFIX == -* && $PREFIX != -@* ]]; then
        _reader_offer_lines < <(_reader_options "$command")
    else
        [[ -z $literal && $count == 0 ]] && _reader_offer_lines < <(_reader_actions "$command")
        _reader_word "$command" "$count"
        _reader_offer_kinds
    fi
}

if [[ $funcstack[1] == _reader ]]; then
    _reader "$@"
else
    compdef _reader reader dossier-reader
fi
"""


def zsh_script(commands: tuple[Declared, ...]) -> str:
    """Return the script: tables of the commands, and what looks things up in them."""
    made = "# Completes what is typed after reader, in zsh; made by: reader completion zsh"
    return f"#compdef reader dossier-reader\n{made}\n\n" + tables(commands) + _SCRIPT.replace("@COMPLETE@", FOR_SHELLS)

"""Every command: its keys, its label in the footer, and its line in the help.

Keys follow common practice: where seven or more of less, vim, epy, baca, bk, glow, newsboat, bookokrat, treemd,
frogmouth and toolong agree on one, it is used.
"""

from __future__ import annotations

from typing import Literal, get_args

from reader.model.values import dataclass

Group = Literal[
    "Moving",
    "Quotations",
    "Checking",
    "Annotating",
    "Searching",
    "Panel and window",
    "Keeping",
    "Reader",
    "All dossiers",
    "In dialogs",
    "Adjusting words",
]
GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Command:
    """A command.

    Attributes:
        id: Its name in a keymap; also the name of the method that carries it out.
        keys: Its keys by Textual's names; the first is the one shown.
        label: For the footer and the palette.
        help: One sentence for help and `reader keys`.
        group: The heading under which help lists it.
        takes_count: Whether a number typed before it repeats it or is its argument.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    takes_count: bool = False


# fmt: off
COMMANDS: tuple[Command, ...] = (
    Command("line_down", ("j", "down"), "Line down", "One line down.", "Moving", True),
    Command("line_up", ("k", "up"), "Line up", "One line up.", "Moving", True),
    Command("half_page_down", ("d", "ctrl+d"), "Half page down", "Half a page down.", "Moving", True),
    Command("half_page_up", ("u", "ctrl+u"), "Half page up", "Half a page up.", "Moving", True),
    Command("page_down", ("space", "f", "pagedown"), "Page down", "One page down.", "Moving", True),
    Command("page_up", ("b", "pageup"), "Page up", "One page up.", "Moving", True),
    Command("top", ("g", "home"), "Top", "To the top; with a number, to that line.", "Moving", True),
    Command("bottom", ("G", "end"), "Bottom", "To the bottom; with a number, to that line.", "Moving", True),
    Command("paragraph_back", ("{",), "Paragraph back", "To the previous paragraph; in the timeline, the previous month.", "Moving", True),
    Command("paragraph_on", ("}",), "Paragraph on", "To the next paragraph; in the timeline, the next month.", "Moving", True),
    Command("next_document", ("J",), "Next document", "To the next document; in the timeline, only the next one.", "Moving", True),
    Command("previous_document", ("K",), "Previous document", "To the previous document; in the timeline, only the previous one.", "Moving", True),
    Command("command_line", (":",), "Go to", "Go to a line (120), page (p12), time (12:05) or percentage (50%), or run a command by name.", "Moving"),
    Command("next_quotation", ("]", "full_stop"), "Next quotation", "To the next quotation; in the timeline, the next day.", "Quotations", True),
    Command("previous_quotation", ("[", "comma"), "Previous quotation", "To the previous quotation; in the timeline, the previous day.", "Quotations", True),
    Command("next_of_speaker", (")", ">"), "Next of speaker", "To the same speaker's next quotation; in the timeline, the next year.", "Quotations", True),
    Command("previous_of_speaker", ("(", "<"), "Previous of speaker", "To the same speaker's previous quotation; in the timeline, the previous year.", "Quotations", True),
    Command("source", ("enter",), "Source", "To the passage it comes from, comparing first if words differ; in a list, to the chosen entry.", "Quotations"),
    Command("back", ("backspace", "ctrl+o"), "Back", "Back to where the last jump began.", "Quotations", True),
    Command("forward", ("F",), "Forward", "Forward again after going back.", "Quotations", True),
    Command("details", ("i",), "Details", "Show what is known about the current quotation or event, and why.", "Quotations"),
    Command("doubtful", ("R",), "More reports", "Show or hide reports that may be none, and words in marks that nobody says.", "Quotations"),
    Command("detect", ("D",), "Find quotations", "Find quotations, speakers and dates even in long texts.", "Quotations"),
    Command("to_look_at", ("x",), "To look at", "List what is to be looked at, the worst first, and go through it; again, all quotations.", "Checking"),
    Command("compare", ("c",), "Compare", "Show the quotation next to its passage below the text, or close that.", "Checking"),
    Command("stands", ("A",), "Stands", "Decide that the quotation stands; again, take that back.", "Checking"),
    Command("wrong", ("W",), "Does not stand", "Decide that the quotation does not stand; again, take that back.", "Checking"),
    Command("uncheckable", ("M",), "Cannot be checked", "Decide that the quotation cannot be checked; again, take that back.", "Checking"),
    Command("later", ("L",), "Later", "Leave the quotation for later, last of what is to be looked at; again, take that back.", "Checking"),
    Command("checked", ("Z",), "Checked or not", "List only what is not checked, then only what is, then all quotations.", "Checking"),
    Command("quotation_by", ('"',), "Quotation by", "Make the selected words a quotation: choose who says them, or type a new name.", "Annotating"),
    Command("event_on", ("#",), "Event on", "Make the selected words an event: type its date, in words or as 2021-05-03.", "Annotating"),
    Command("accept", ("I",), "Accept", "Accept what Reader found, and go to the next find.", "Annotating"),
    Command("reject", ("X",), "Not a quotation", "Reject the current quotation, or those within the selection, and go to the next find.", "Annotating"),
    Command("correct", ("C",), "Who speaks", "Change who says the current quotation; on a speaker: rename, merge, alias, kind, role.", "Annotating"),
    Command("adjust", ("V",), "Adjust words", "Make the words of the current quotation more or fewer, at either end, shown live.", "Annotating"),
    Command("split", ("|",), "Split", "Make two quotations of the current one: at the selection, between its parts, or where you choose.", "Annotating"),
    Command("join", ("&",), "Join", "Make one quotation of the current one and the next.", "Annotating"),
    Command("undo", ("U",), "Undo", "Take back the latest change: of a judgement, a note, a quotation, a speaker or an event.", "Annotating"),
    Command("redo", ("ctrl+y",), "Redo", "Do again what was taken back.", "Annotating"),
    Command("make_dossier", (), "Make a dossier", "Make a dossier of plain files, which keeps what you change.", "Annotating"),
    Command("search", ("/",), "Search", "Search this document; @name words searches what somebody said or wrote; in a list, filter it by typing.", "Searching"),
    Command("next_match", ("n",), "Next match", "To the next match, or in the comparison to the next place of the words; wraps around, and says so.", "Searching", True),
    Command("previous_match", ("N",), "Previous match", "To the previous match, or place of the words; wraps around, and says so.", "Searching", True),
    Command("search_all", ("S",), "Search all", "Search all documents; choose a result to go to it. An empty line lists the last results again.", "Searching"),
    Command("regex", ("ctrl+r",), "Pattern", "Switch between regular expressions and plain words.", "Searching"),
    Command("speakers", ("s",), "Speakers", "List the speakers; choose one to list what they say.", "Searching"),
    Command("speaker_page", ("w",), "Speaker’s words", "Show all that a speaker says and wrote, in all documents: whoever is under the cursor, or says the current quotation.", "Searching"),
    Command("quotations", ("o",), "Quotations", "List the quotations.", "Panel and window"),
    Command("timeline", ("T",), "Timeline", "Show the timeline.", "Panel and window"),
    Command("contents", ("t",), "Contents", "List the headings of the documents.", "Panel and window"),
    Command("panel", ("p", "f2"), "Panel", "Show or hide the side panel.", "Panel and window"),
    Command("alone", ("z",), "Alone", "Show only the focused pane, or everything again.", "Panel and window"),
    Command("next_pane", ("tab",), "Next pane", "Focus the next pane.", "Panel and window"),
    Command("previous_pane", ("shift+tab",), "Previous pane", "Focus the previous pane.", "Panel and window"),
    Command("narrower", ("-",), "Narrower", "Make the text narrower; in the timeline, show more time.", "Panel and window", True),
    Command("wider", ("+",), "Wider", "Make the text wider; in the timeline, come closer to the time under the cursor.", "Panel and window", True),
    Command("usual_width", ("=",), "Usual width", "Return the text to its usual width; in the timeline, show all time.", "Panel and window"),
    Command("copy", ("y",), "Copy", "Copy the selection, or the current quotation with its attribution.", "Keeping"),
    Command("cite", ("Y",), "Cite", "Copy a citation of the document, with the page or paragraph being read.", "Keeping"),
    Command("select", ("v",), "Select", "Select with the keyboard: move the ends, then copy, or make it a quotation or an event.", "Keeping"),
    Command("selection_end_on", ("right",), "Selection on", "The end of the selection goes a word on.", "Keeping", True),
    Command("selection_end_back", ("left",), "Selection back", "The end of the selection goes a word back.", "Keeping", True),
    Command("selection_start_on", ("shift+right", "ctrl+right"), "Selection from the next word", "The start of the selection goes a word on.", "Keeping", True),
    Command("selection_start_back", ("shift+left", "ctrl+left"), "Selection from the word before", "The start of the selection goes a word back.", "Keeping", True),
    Command("selection_start_down", ("shift+down", "ctrl+down"), "Selection from a line below", "The start of the selection goes a line down.", "Keeping", True),
    Command("selection_start_up", ("shift+up", "ctrl+up"), "Selection from a line above", "The start of the selection goes a line up.", "Keeping", True),
    Command("bookmark", ("m",), "Bookmark", "Bookmark this place under the next letter typed.", "Keeping"),
    Command("go_to_bookmark", ("'",), "To bookmark", "Go to the bookmark under the next letter typed.", "Keeping"),
    Command("bookmarks", ("B",), "Bookmarks", "List bookmarks and notes.", "Keeping"),
    Command("note", ("a",), "Note", "Write a note on the current quotation or place.", "Keeping"),
    Command("sheet", ("E",), "Sheet", "Write the fact-check sheet, a page to print or to send, and offer to open it.", "Keeping"),
    Command("edit", ("e",), "Edit", "Open the document in $EDITOR at this line.", "Reader"),
    Command("original", ("O",), "Original", "Open the document's original in its own program; what is opened is shown first.", "Reader"),
    Command("link", ("l",), "Link", "Open a link that is on the screen in your browser; where it leads is shown first.", "Reader", True),
    Command("reload", ("r",), "Reload", "Read the files again, keeping your place.", "Reader"),
    Command("library", ("H",), "All dossiers", "To all dossiers that you have opened, and back.", "Reader"),
    Command("palette", ("ctrl+p",), "Commands", "Find any command by typing.", "Reader"),
    Command("help", ("?", "f1"), "Help", "Show the keys currently in effect.", "Reader"),
    Command("close", ("q",), "Close", "Close what is on top; then quit.", "Reader"),
    Command("escape", ("escape",), "Close or clear", "Close what is on top, then clear matches and filters; never quits.", "Reader"),
    Command("interrupt", ("ctrl+c",), "Interrupt", "Copy the selection; with none, say how to quit.", "Reader"),
    Command("quit", ("Q", "ctrl+q"), "Quit", "Quit now.", "Reader"),
    Command("suspend", ("ctrl+z",), "Suspend", "Suspend; fg brings it back.", "Reader"),
)
#: Commands of dialogs and of the screen of all dossiers only. Otherwise these use the keys of the text; these take
#: precedence.
DIALOG_COMMANDS: tuple[Command, ...] = (
    Command("new_dossier", ("n",), "New dossier", "Make a dossier from files.", "All dossiers"),
    Command("forget_dossier", ("f",), "Forget dossier", "Forget the dossier under the cursor; its files stay, and undoing brings it back.", "All dossiers"),
    Command("forget", ("x", "delete"), "Forget", "In the list of bookmarks and notes: delete the entry under the cursor.", "In dialogs"),
    Command("end_on", ("l", "right"), "End on", "The end of the words goes a word on.", "Adjusting words", True),
    Command("end_back", ("h", "left"), "End back", "The end goes a word back.", "Adjusting words", True),
    Command("end_sentence_on", ("j", "down"), "End on by sentence", "The end goes a sentence on.", "Adjusting words", True),
    Command("end_sentence_back", ("k", "up"), "End back by sentence", "The end goes a sentence back.", "Adjusting words", True),
    Command("start_back", ("H", "shift+left"), "Start back", "The start of the words goes a word back.", "Adjusting words", True),
    Command("start_on", ("L", "shift+right"), "Start on", "The start goes a word on.", "Adjusting words", True),
    Command("start_sentence_back", ("K", "shift+up"), "Start back by sentence", "The start goes a sentence back.", "Adjusting words", True),
    Command("start_sentence_on", ("J", "shift+down"), "Start on by sentence", "The start goes a sentence on.", "Adjusting words", True),
    Command("other_part", ("tab", "n"), "Other part", "Adjust the next part of a quotation that a cue splits.", "Adjusting words"),
)
# fmt: on
ALL_COMMANDS = (*COMMANDS, *DIALOG_COMMANDS)

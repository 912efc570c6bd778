# Words for templates of answers: saving, seeing, using, retiring.

open-templates = templates
    .words = templates, answer templates
    .about = Answer templates
do-save-template = Keep this answer as a template
do-answer-template = Answer with a template
do-template-new = New template
do-template-retire = Retire this template
templates = { $count ->
        [0] There is no template yet. { $Comrade } can make one, or open an answered matter and choose “Keep this answer as a template”.
       *[other] { $count } templates:
    }
    { $templates }
template-line = • { $title } ({ $field }): { $text }
template-any-field = every field
template =
    { $title } · { $field }
    { $text }
ask-template-title = A title to find it by? For example: Street light repair.
    .name = Title
ask-template-field = For which field?
    .name = Field
ask-template-text = Please write the text. { $Me } fills in three things: { "{" }code{ "}" }, { "{" }village{ "}" }, { "{" }due{ "}" }.
    .name = Text
ask-template-review =
    Template “{ $title }” ({ $field }), of { $whose }:
    { $text }
    Please take out names, house and phone numbers before keeping it.
    .send = Keep it
template-braces = { $Me } does not know what to fill in for { "{" }{ $wrong }{ "}" }. Only { "{" }code{ "}" }, { "{" }village{ "}" } and { "{" }due{ "}" } are filled in; the text can still be changed.
template-same-title = There is a template “{ $title }” already. Please give another title.
done-template-saved = The template “{ $title }” is kept. When answering, choose “Something else…”, then “Answer with a template”.
done-template-retired = The template “{ $title }” is retired.
template-gone = The template “{ $title }” is retired. Type TEMPLATES to see those in use.
template-not-yours = The template “{ $title }” belongs to another agency, so { $comrade } cannot retire it.
template-no-answer = { $code } has no answer to keep as a template.
template-none = There is no template for the field of { $code }. Type TEMPLATES to make one.
ask-answer-template-template = With which template is { $code } answered?
template-filled = The template “{ $title }” is filled in. Please read it and make it fit this matter before it is sent.
template-no-village = (village unknown)
template-no-due = (no due date yet)

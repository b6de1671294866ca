type Props = {
  questions: readonly { id: string; text: string }[]
  comments: readonly { question: string; audience?: string; text: string }[]
}

/** What people wrote, question by question, in the order of chance in which it was kept. */
export function Comments({ questions, comments }: Props) {
  return (
    <section className="prose mt-10">
      <h2>What people wrote</h2>
      {comments.length === 0 ? (
        <p className="meta mt-2">Nobody wrote a comment that you may see.</p>
      ) : (
        questions.map((question) => {
          const own = comments.filter((comment) => comment.question === question.id)
          if (own.length === 0) return null
          return (
            <div key={question.id} className="mt-4">
              <h3>{question.text}</h3>
              <ul className="rule-list mt-1 list-none pl-0">
                {own.map((comment) => (
                  <li key={comment.text} className="whitespace-pre-line">
                    {comment.text} {comment.audience === 'facilitator' && <span className="tag">For the facilitator only</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        })
      )}
      <p className="meta mt-2">In an order of chance. No comment is tied to a person or to other answers.</p>
    </section>
  )
}

import { render } from 'react-dom';

import { Page } from './Page';
import { drawAsRocketChat } from './surfaces/renderers';

import './look/fonts.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import '@rocket.chat/fuselage/dist/fuselage.css';
import './look/page.css';
import './look/topBar.css';
import './look/rooms.css';
import './look/columns.css';
import './look/messages.css';
import './look/markdown.css';
import './look/pictures.css';
import './look/composer.css';
import './look/phone.css';
import './look/panels.css';
import './look/administration.css';

drawAsRocketChat();
render(<Page />, document.getElementById('page'));
